### Work that takes long.

job-progress = ⏳ Working on it: { $percent } %
job-done = ✅ Done.
job-failed = That didn’t work. Please try again.
job-failed-bug = Something went wrong on our side, and there is no result. Please try again; if it happens again, tell whoever runs the server: the server log says more.
job-failed-time = This took too long and was stopped. Please try again when less is going on.
job-failed-heavy = This needs more memory than there is, and was stopped. Nothing else is affected.
job-failed-big = The result is larger than { $megabytes } MB, which is all that Telegram takes. Whoever runs the server can make it with <code>jarmenke export</code>.
job-failed-file = The file could not be fetched from Telegram. Please send it again.
job-failed-size = The file is too large: { $megabytes } MB at most, please.
job-failed-space = There is not enough room on the server’s disk. Narrow the filter so that there are fewer files, or ask whoever runs the server to make room.
job-failed-changed = While this was being made, people who stand in it had their data deleted, again and again, so nothing was sent. Please try again in a few minutes.
