"""Scripts that make and measure the parsing models; the package does not need them."""
