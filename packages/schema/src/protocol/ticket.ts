/** A ticket opens one connection to one document once, within this time. Source: design, section 4. */
export const TICKET_SECONDS = 60;
