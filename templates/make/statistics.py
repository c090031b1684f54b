def write(form, path):
    pass
