"""Relations of all models, once all are loaded."""

from django.apps import apps


def test_every_relation_has_found_its_model():
    """Asked for its model too early, a relation keeps the name; queries that join over it then fail."""
    unresolved = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if isinstance(getattr(field, "related_model", None), str)
    ]

    assert unresolved == []
