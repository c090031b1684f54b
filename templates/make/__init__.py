"""Makes the documents of an edition from its form.json. Entry: templates/make.py."""
