import { expect, it } from 'vitest';

it('what a browser would get instead of the store does not even load', async () => {
	await expect(import('./server-only.ts')).rejects.toThrow(/on servers only/);
});
