"""What leaves a case: the export by the contract, and the report."""
