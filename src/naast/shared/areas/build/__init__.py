"""From publishers' files to the compact tables that the package carries."""
