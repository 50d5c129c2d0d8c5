"""What is asked of results beyond their totals; each module reads results or `Plan.evaluate`, none knows another."""
