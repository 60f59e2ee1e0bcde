def test_published_incident_is_shown(client, make):
    incident = make.incident(
        "An arrest", published=True, person=make.person("Ann Example", published=True)
    )

    response = client.get(f"/incidents/{incident.ref}/")

    assert response.status_code == 200
    assert "Ann Example" in response.content.decode()


def test_draft_is_hidden_from_the_public_role(client, public_role):
    from tests import builders as make

    make.incident("An arrest")
    incident = make.incident("Another arrest", published=True)

    response = client.get("/incidents/")

    assert "An arrest" not in response.content.decode()
    assert client.get(f"/incidents/{incident.ref}/").status_code == 200
