"""The pages of needs, over all and for each partner."""
