"""What a force is able to do, level by level, where partners stand, and the way to the next level."""
