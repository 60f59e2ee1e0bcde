"""People and organisations as those who take part in incidents, custody and proceedings."""
