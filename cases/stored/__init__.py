"""Tables that triggers keep equal to a public view: present situations, incident facts, counts."""
