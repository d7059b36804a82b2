import { MemoryImportStore } from './memory-import-store';
import { describeImportStore } from './test/import-store-suite';

describeImportStore('in memory', async () => new MemoryImportStore());
