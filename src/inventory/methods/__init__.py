"""What is computed: pure functions with cited equations. `define` says how to write one, `catalogue` lists them."""
