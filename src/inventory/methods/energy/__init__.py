"""Methods of IPCC category 1, energy."""
