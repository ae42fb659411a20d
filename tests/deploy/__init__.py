"""What the recipes for a cluster, its images and Binder hold, as far as it shows without any of them."""
