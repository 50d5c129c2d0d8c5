"""Shared by all tests: standing here lets them import `helpers`."""
