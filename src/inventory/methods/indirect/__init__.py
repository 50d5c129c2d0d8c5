"""What other gases become once they are in the air."""
