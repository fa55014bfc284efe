"""Files that go up. A job's is in the database where another process may have made it, else on the disk."""

from dataclasses import replace
from pathlib import Path

from db.core.engine import Database
from db.core.trouble import is_storage_trouble
from db.delivery import job_files
from db.delivery.payloads import Call


async def whole(database: Database, call: Call) -> Call | None:
    """Return a call whose file is at hand; None while the database is in trouble."""
    file = call.file
    if file is None or not isinstance(file.content, Path):
        return call
    job, name = file.content.parent.name, file.content.name
    try:
        content = await database.look(lambda tx: job_files.find(tx, int(job), name)) if job.isdecimal() else None
    except Exception as error:
        if not is_storage_trouble(error):
            raise
        return None
    return call if content is None else replace(call, file=replace(file, content=content))
