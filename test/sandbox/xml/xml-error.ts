/** The document is not well formed. `message` says where, in the manner of a validating parser. */
export class XmlError extends Error {}
