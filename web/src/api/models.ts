import type { components } from './schema';

/** The server's records under the names the console uses. */
type Schemas = components['schemas'];

/** A refusal; one that the server never saw has neither words nor a request. */
export type Problem = Partial<Schemas['Problem']> & Pick<Schemas['Problem'], 'status' | 'code'>;
export type AccentRoles = Schemas['AccentRoles'];
export type Brand = Schemas['Brand'];
export type IncomingMail = Schemas['IncomingMail'];
export type Mailbox = Schemas['Mailbox'];
export type MailboxAccount = Schemas['MailboxAccount'];
export type MailboxEdit = Schemas['MailboxEdit'];
export type MailboxTrial = Schemas['MailboxTrial'];
export type OutgoingMail = Schemas['OutgoingMail'];
export type OutgoingMailDetail = Schemas['OutgoingMailDetail'];
export type PartnerBrand = Schemas['PartnerBrand'];
export type Me = Schemas['Me'];
export type Place = Schemas['Place'];
export type Session = Schemas['Session'];
export type Member = Schemas['Member'];
export type Role = Schemas['Role'];
export type Permission = Schemas['Permission'];
export type ApiToken = Schemas['ApiToken'];
export type AuditEntry = Schemas['AuditEntry'];
export type Workspace = Schemas['Workspace'];
export type Partner = Schemas['Partner'];
export type Bot = Schemas['Bot'];
export type Flow = Schemas['Flow'];
export type FlowProblem = Schemas['FlowProblem'];
export type FlowFile = Schemas['FlowFile'];
export type ImportReport = Schemas['ImportReport'];

/** A graph with how it is shown, of a draft or a version. */
export type FlowGraph = Pick<Schemas['FlowDraft'], 'graph' | 'view'>;
export type Contact = Schemas['Contact'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type Conversation = Schemas['Conversation'];
export type ConversationCounters = Schemas['ConversationCounters'];
export type Message = Schemas['Message'];
export type MessageList = Schemas['MessageList'];
export type ConversationNote = Schemas['ConversationNote'];
export type Ticket = Schemas['Ticket'];
export type TicketClock = Schemas['TicketClock'];
export type TicketEvent = Schemas['TicketEvent'];
export type TicketSla = Schemas['TicketSla'];
export type SlaStretch = Schemas['SlaStretch'];
export type DeskCalendar = Schemas['DeskCalendar'];
export type CalendarDefinition = Schemas['CalendarDefinition'];

/** What a message says, by its kind: the fields that the console shows. */
export interface MessageContent {
  kind?: string;
  text?: string;
  options?: { id: string; title: string }[];
  choiceId?: string;
  title?: string;
  mediaKind?: string;
  url?: string;
  alt?: string;
  caption?: string;
  name?: string;
  lat?: number;
  lon?: number;
  values?: Record<string, unknown>;
  state?: string;
}

/** One page of a list. */
export interface Page<T> {
  data: T[];
  page: { nextCursor?: string | null; hasMore: boolean };
}
export type DeskPolicy = Schemas['DeskPolicy'];
export type PolicyDefinition = Schemas['PolicyJson'];
export type PolicyAmount = Schemas['Amount'];
export type PolicyTarget = Schemas['Target'];
export type PolicyEscalation = Schemas['Escalation'];
export type SlaAssignment = Schemas['SlaAssignment'];
export type EscalationContact = Schemas['EscalationContact'];
export type EscalationContactEdit = Schemas['EscalationContactEdit'];
export type TicketPage = Schemas['TicketPage'];
export type SlaWhatIf = Schemas['SlaWhatIf'];
export type ProofPack = Schemas['ProofPack'];
export type SlaAttained = Schemas['SlaAttained'];
export type SlaAttainmentReport = Schemas['SlaAttainmentReport'];
export type SlaBreach = Schemas['SlaBreach'];
export type SlaTimes = Schemas['SlaTimes'];
export type SlaTimesReport = Schemas['SlaTimesReport'];
export type TicketAges = Schemas['TicketAges'];
export type TicketBacklogReport = Schemas['TicketBacklogReport'];
export type SlaChange = Schemas['SlaChange'];
export type SlaOutcome = Schemas['SlaOutcome'];
export type FeatureRequest = Schemas['FeatureRequest'];
export type FeatureRequestMove = Schemas['FeatureRequestMove'];
export type NewFeatureRequest = Schemas['NewFeatureRequest'];
export type PublishedReview = Schemas['PublishedReview'];
export type Review = Schemas['Review'];
export type ReviewActionStatus = Schemas['ReviewActionStatus'];
export type ReviewDraft = Schemas['ReviewDraft'];
export type Maintenance = Schemas['Maintenance'];
export type MaintenancePlan = Schemas['MaintenancePlan'];
export type StatusComponent = Schemas['StatusComponent'];
export type StatusComponentEdit = Schemas['StatusComponentEdit'];
export type StatusIncident = Schemas['StatusIncident'];
export type StatusIncidentOpening = Schemas['StatusIncidentOpening'];
export type StatusIncidentSaying = Schemas['StatusIncidentSaying'];
export type StatusPageEdit = Schemas['StatusPageEdit'];
export type StatusPageSettings = Schemas['StatusPageSettings'];
export type StatusSubscriber = Schemas['StatusSubscriber'];
