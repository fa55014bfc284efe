# The bot in a container: not root, nothing of it writable but /data. How to run it: docs/running.md
# tools/dockerfile.py performs the same steps in an empty folder, and tests/laws/test_container.py looks after them.

FROM python:3.13-slim-bookworm AS packages
WORKDIR /app
COPY requirements.lock ./
RUN python -m pip install --no-cache-dir --disable-pip-version-check --no-compile --no-deps --require-hashes --target packages -r requirements.lock

FROM python:3.13-slim-bookworm
WORKDIR /app
COPY --from=packages packages packages
COPY LICENSE .env.example ./
COPY bot bot
COPY content content
COPY db db
COPY fair fair
COPY handlers handlers
COPY rehearsal rehearsal
COPY services services
COPY texts texts
# Compiled once, here: nothing is written when it runs, and the result is the same whenever it is built.
RUN python -m compileall -q -j 0 --invalidation-mode unchecked-hash .
ENV PYTHONPATH=packages PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
ENV DATA_DIR=/data WEB_ADDRESS=:8080
RUN install -d -m 0700 -o 10001 -g 10001 /data
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["python", "-m", "bot", "healthy"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
