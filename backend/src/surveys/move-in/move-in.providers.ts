import { QuestionnaireImportRow } from './questionnaire-import.entity.js';
import { QuestionnaireImportsController } from './questionnaire-imports.controller.js';
import { QuestionnaireImportsService } from './questionnaire-imports.service.js';
import { StructureReader } from './structure-reader.js';

/** What brings in questionnaires of other tools. */
export const MOVE_IN_ROWS = [QuestionnaireImportRow] as const;
export const MOVE_IN_CONTROLLERS = [QuestionnaireImportsController];
export const MOVE_IN = [QuestionnaireImportsService, StructureReader];
