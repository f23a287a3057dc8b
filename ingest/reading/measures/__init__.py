"""What a number measures: metric, use, segment, region, kind."""
