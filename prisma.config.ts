// What the Prisma command line needs to know. The application itself reads lib/config.ts.
import { defineConfig } from 'prisma/config';

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
