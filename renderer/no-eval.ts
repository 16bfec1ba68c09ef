import { z } from 'zod';

// zod tries whether it may compile its checks; the window's policy forbids that, and would report the attempt.
z.config({ jitless: true });
