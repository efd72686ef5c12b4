"""Makes two more versions of a jar: `newer.jar`, which is as good, and `sick.jar`, which cannot be controlled in its place.

jars.py JAR DIRECTORY-WITH-Sick.class
"""

import re
import sys
import zipfile
from pathlib import Path

jar, folder = Path(sys.argv[1]), Path(sys.argv[2])
for name, version, main in (("newer", "check-newer", None), ("sick", "check-sick", "Sick")):
    with zipfile.ZipFile(jar) as old, zipfile.ZipFile(folder / f"{name}.jar", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "META-INF/MANIFEST.MF":
                data = re.sub(rb"Implementation-Version: \S+", b"Implementation-Version: " + version.encode(), data)
                if main:
                    data = re.sub(rb"Main-Class: \S+", b"Main-Class: " + main.encode(), data)
            new.writestr(entry, data)
        if main:
            new.write(folder / f"{main}.class", f"{main}.class")
