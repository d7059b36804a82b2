import { readPlainXml } from './plain-xml';
import { type RowShape, rowsInTree, type XmlRows } from './row-shape';
import { RowStream } from './row-stream';
import { readXml, refuseUnsafe, XML_LIMITS, type XmlLimits } from './xml';

/**
 * Reads a list page, or nothing of it: rows go straight into their shape, only what stands around them becomes a tree. Ten
 * times as fast as a tree of it all. A document that is not plain (comments, CDATA, names beyond ASCII, or broken) is given to
 * `readXml`, which says whether it is one, so that such a page costs time and is not lost.
 * @throws AppError `NET-UNREADABLE` for the documents for which `readXml` throws it
 */
export function readXmlRows<Row>(
  text: string,
  shape: RowShape<Row>,
  limits: XmlLimits = XML_LIMITS,
): XmlRows<Row> {
  try {
    const document = text.replace(/^\uFEFF/, '').trim();
    refuseUnsafe(document, limits);
    const rows = new RowStream(shape, limits.maxDepth);
    readPlainXml(document, rows);
    return rows.result();
  } catch {
    return rowsInTree(readXml(text, limits), shape);
  }
}
