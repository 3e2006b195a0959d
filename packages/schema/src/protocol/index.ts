export * from './close-codes.ts';
export * from './stateless.ts';
export * from './ticket.ts';
export * from './live.ts';
