"""What numbers a text holds: money, percentages, multiples, watts, pieces, prices."""
