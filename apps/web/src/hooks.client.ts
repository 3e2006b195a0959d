import { keepShownPage } from '#lib/live/shown-page.ts';

keepShownPage(window, () => new URL(location.href));
