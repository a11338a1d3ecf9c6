# syntax=docker/dockerfile:1

# The compilers that nodejieba and better-sqlite3 need are in this stage alone.
FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TIAOWEN_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/src ./src
COPY --from=build /app/seeds ./seeds
RUN mkdir /data && chown 1000:1000 /data
USER 1000:1000
VOLUME /data
EXPOSE 3000
# Ready to search. The first start indexes seeds/, and waits for an engine on a server, before it listens.
HEALTHCHECK --interval=10s --timeout=5s --start-period=3m \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Indexes seeds/ on the first start, then serves; SIGTERM lets requests finish.
CMD ["node", "dist/src/cli/main.js", "start"]
