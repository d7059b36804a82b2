/** Every host of the XML gateway: sessions live on other hosts than the first sign-in. */
export const INTACCT_HOSTS = ['https://*.intacct.com/*'] as const;
