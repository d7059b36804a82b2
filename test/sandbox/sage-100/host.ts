/** Name that the server is reached by from outside; its service description uses another. */
export const HOST = 'sage100.northwind.example';
