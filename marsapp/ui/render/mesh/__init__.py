"""Spacecraft as small pictures of solids: meshes, a depth buffer, materials, one painter.

Why numpy and no graphics card: the program draws by raster only, because a school PC may have no
usable OpenGL, one OpenGL widget slows its whole window down, and raster gives the same pixels on
every machine, so that pictures can be tested. A few thousand triangles need no more: all of them
go through numpy at once, and a turning craft takes a few milliseconds at half resolution.
"""
