"""What the log says about jobs."""

import logging


class WithoutArguments(logging.Filter):
    """The queue's messages quote the arguments of a job; its number and its task are enough."""

    def filter(self, record: logging.LogRecord) -> bool:
        job = getattr(record, "job", None)
        if job:
            short = f"{job['task_name']}[{job['id']}]"
            record.msg = record.getMessage().replace(job["call_string"], short)
            record.args = ()
        return True
