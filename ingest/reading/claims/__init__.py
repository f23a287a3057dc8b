"""Claims without a number: who says that inference passes training, and by when."""
