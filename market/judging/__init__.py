"""What figures and claims add up to: pure functions of frames, no file, no network, no clock of their own."""
