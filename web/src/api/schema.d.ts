/**
 * The shape that `npm run api` generates from docs/openapi.json, written by hand until that file exists.
 * Paths are below /api/v1. Nothing outside src/api imports this file: use models.ts.
 */

interface Answer<T> {
  headers: Record<string, unknown>;
  content: { 'application/json': T };
}
interface Refusal {
  headers: Record<string, unknown>;
  content: { 'application/problem+json': components['schemas']['Problem'] };
}
interface Nothing {
  headers: Record<string, unknown>;
  content?: never;
}
type Operation<Code extends number, Answers, Body, Query, Path, Header = never> = {
  parameters: { cookie?: never } & ([Query] extends [undefined]
    ? { query?: never }
    : { query?: Query }) &
    ([Path] extends [undefined] ? { path?: never } : { path: Path }) &
    ([Header] extends [never] ? { header?: never } : { header?: Header });
  responses: { [code in Code]: Answers } & { default: Refusal };
} & ([Body] extends [never]
  ? { requestBody?: never }
  : { requestBody: { content: { 'application/json': Body } } });

type None = undefined;
type Get<T, Query = None, Path = None> = Operation<200, Answer<T>, never, Query, Path>;
type Post<Body, T, Path = None> = Operation<200, Answer<T>, Body, None, Path>;
type Created<Body, T, Path = None> = Operation<201, Answer<T>, Body, None, Path>;
type Done<Body, Path = None> = Operation<204, Nothing, Body, None, Path>;
type Patch<Body, T, Path = None> = Operation<
  200,
  Answer<T>,
  Body,
  None,
  Path,
  { 'If-Match'?: string }
>;
type Delete<Path = None> = Operation<204, Nothing, never, None, Path>;
type Id = { id: string };
type Cursor = { limit?: number; cursor?: string };
type S = components['schemas'];
interface PageOf<T> {
  data: T[];
  page: S['PageInfo'];
}

export interface components {
  schemas: {
    Problem: {
      type?: string;
      title?: string;
      status: number;
      code: string;
      detail?: string;
      requestId?: string;
      permission?: string;
      errors?: { field: string; code: string; message: string }[];
      [more: string]: unknown;
    };
    PageInfo: { nextCursor?: string | null; hasMore: boolean };

    AccentRoles: {
      solid: string;
      solidHover: string;
      onSolid: string;
      text: string;
      graphic: string;
      onGraphic: string;
      tint: string;
      tintHover: string;
      tintLine: string;
    };
    Brand: {
      name: string;
      accent: {
        hex: string;
        light: S['AccentRoles'];
        dark: S['AccentRoles'];
        ramp10: string[];
      };
      logoUrl?: string | null;
      supportEmail?: string | null;
    };

    Login: {
      id: string;
      email: string;
      name: string;
      phone?: string | null;
      locale: string;
      timeZone: string;
      mustChangePassword: boolean;
      lastSignInAt?: string | null;
      version: number;
    };
    Place: {
      kind: 'provider' | 'partner' | 'workspace';
      id: string;
      name: string;
      state: string;
      memberId: string;
      role: string;
      roleName: string;
      permissions: string[];
      brand: S['Brand'];
    };
    Me: { login: S['Login']; places: S['Place'][] };
    SignIn: { email: string; password: string; realmId?: string; stay?: boolean };
    SignedIn: { csrfToken?: string };
    Realm: { realmId: string; name: string };
    SetupState: { needed: boolean };
    Setup: { installationName: string; name: string; email: string; password: string };
    Session: {
      id: string;
      userAgent?: string | null;
      ip?: string | null;
      createdAt: string;
      lastSeenAt: string;
      current: boolean;
    };
    PasswordChange: { currentPassword: string; newPassword: string; endOtherSessions?: boolean };

    Member: {
      id: string;
      name: string;
      email?: string | null;
      phone?: string | null;
      role: string;
      status: 'invited' | 'active' | 'inactive' | 'removed';
      createdAt: string;
      version: number;
    };
    Invite: { name: string; email: string; role: string };
    Invited: {
      member: S['Member'];
      invitationToken?: string | null;
      invitationExpiresAt?: string | null;
    };
    Accept: { token: string; name?: string; password?: string };
    Accepted: { memberId: string; email: string; place: string };
    MemberChange: { name?: string; role?: string; status?: 'active' | 'inactive' };
    Role: {
      key: string;
      name: string;
      description?: string;
      permissions: string[];
      builtIn: boolean;
      active: boolean;
      version: number;
    };
    Permission: { key: string; section: string; verb: string; description?: string };

    ApiToken: {
      id: string;
      name: string;
      prefix: string;
      scopes: string[];
      createdBy: string;
      createdAt: string;
      lastUsedAt?: string | null;
      lastIp?: string | null;
      expiresAt?: string | null;
      disabled?: boolean;
    };
    NewApiToken: { name: string; scopes: string[]; expiresAt?: string | null };
    ApiTokenSecret: { token: S['ApiToken']; secret: string };

    AuditEntry: {
      id: string;
      at: string;
      actor: { type: string; id?: string | null; name?: string | null; email?: string | null };
      ip?: string | null;
      action: string;
      object: { type: string; id?: string | null; name?: string | null };
      before?: Record<string, unknown> | null;
      after?: Record<string, unknown> | null;
      result: 'ok' | 'denied' | 'failed';
      requestId?: string | null;
    };
    AuditVerified: { intact: boolean; checked: number; firstBrokenId?: string | null };

    Workspace: {
      id: string;
      name: string;
      timeZone: string;
      language: string;
      state: string;
      subscription?: string;
      createdAt: string;
      version: number;
    };
    WorkspaceChange: { name?: string; timeZone?: string; language?: string };
    NewWorkspace: {
      name: string;
      timeZone: string;
      language: string;
      ownerName: string;
      ownerEmail: string;
    };
    WorkspaceCreated: { workspace: S['Workspace']; invitationToken?: string | null };
    Partner: {
      id: string;
      name: string;
      parentId?: string | null;
      state: string;
      host?: string | null;
      createdAt: string;
      version: number;
    };
    NewPartner: { name: string; host?: string; colour?: string; ownerName: string; ownerEmail: string };
    PartnerCreated: { partner: S['Partner']; invitationToken?: string | null };

    Bot: {
      id: string;
      name: string;
      description: string;
      channelType: string;
      status: 'draft' | 'live' | 'degraded' | 'paused' | 'disconnected' | 'archived';
      widgetKey: string;
      createdAt: string;
      updatedAt: string;
      version: number;
    };
    Flow: {
      id: string;
      botId: string;
      name: string;
      role: 'default' | 'normal' | 'fallback' | 'completed' | 'offline';
      enabled: boolean;
      publishedVersion?: number | null;
      revision: number;
      changed: boolean;
      updatedAt: string;
      version: number;
    };
    FlowProblem: {
      code: string;
      severity: 'error' | 'warning' | 'hint';
      message: string;
      nodeId?: string | null;
      field?: string | null;
    };
    FlowCheck: { flowId: string; publishable: boolean; problems: S['FlowProblem'][] };
    FlowVersion: { number: number; note: string; author: string; publishedAt: string };
    NodeView: {
      family: string;
      title: string;
      summary: string;
      enabled: boolean;
      ports: { id: string; label: string; optional: boolean }[];
    };
    Graph: {
      nodes: Record<string, { type: string; pos?: { x: number; y: number } }>;
      edges: { id: string; from: { node: string; port: string }; to: { node: string } }[];
    };
    FlowGraph: { graph: S['Graph']; view: Record<string, S['NodeView']> };
    FlowFile: { format: string; flows: unknown[] };
    ImportReport: {
      possible: boolean;
      done: boolean;
      report: {
        kind: string;
        name: string;
        action: 'create' | 'reuse' | 'replace' | 'rename' | 'repair' | 'refuse';
        detail?: string;
      }[];
    };
    InstallGuide: {
      snippet: string;
      csp: string;
      guides: { id: string; title: string; steps: string[] }[];
    };
    BotPublication: { published: { flowId: string; name: string; number: number }[] };
    NewBot: { name: string; description?: string };
    Contact: {
      id: string;
      displayName: string;
      email?: string | null;
      phone?: string | null;
      company?: string | null;
      language?: string | null;
      timezone?: string | null;
      isLead: boolean;
      labels: string[];
      attributes: Record<string, unknown>;
      stats: { lastSeenAt?: string | null };
      identities?: { id: string; channelKind: string; externalId: string }[] | null;
      createdAt: string;
      version: number;
    };
    ContactFields: {
      displayName?: string | null;
      email?: string | null;
      phone?: string | null;
      company?: string | null;
    };
    ContactNote: {
      id: string;
      title: string;
      text: string;
      authorName: string;
      createdAt: string;
      version: number;
    };
    TimelineEntry: {
      id: string;
      kind: string;
      at: string;
      actor: { type: string; id?: string | null; name: string };
      data: unknown;
    };
    Conversation: {
      id: string;
      number: number;
      contact: { id: string; name: string };
      botId: string;
      channelType: string;
      state: 'bot' | 'open' | 'snoozed' | 'resolved';
      handler: 'bot' | 'none' | 'human';
      assignee?: { id: string; name: string } | null;
      priority: string;
      labels: string[];
      waitingSince?: string | null;
      missed: boolean;
      unread: number;
      lastMessage: { preview: string; by: string; at?: string };
      lastActivityAt: string;
      createdAt: string;
      version: number;
    };
    ConversationCounters: {
      mine: number;
      unassigned: number;
      waiting: number;
      missed: number;
      bot: number;
      open: number;
      snoozed: number;
    };
    Message: {
      id: string;
      conversationId: string;
      seq: number;
      kind: string;
      direction: 'in' | 'out' | 'internal';
      author: { type: 'contact' | 'bot' | 'member' | 'system'; id?: string; name?: string };
      content: Record<string, unknown>;
      clientId?: string;
      status?: 'sent' | 'delivered' | 'read';
      createdAt: string;
    };
    MessageList: { data: S['Message'][]; hasMore: boolean };
    NewMessage: { clientId: string; text: string; afterSeq?: number; force?: boolean };
    ConversationNote: {
      id: string;
      title: string;
      text: string;
      authorId?: string | null;
      authorName: string;
      createdAt: string;
      updatedAt: string;
      version: number;
    };
    ConversationNoteList: { data: S['ConversationNote'][] };
    RealtimeTicket: { ticket: string; expiresInSeconds: number };
    TicketClock: {
      cycle: number;
      kind: 'response' | 'resolution' | 'update' | 'silence';
      number: number;
      state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'none';
      band: 'on_track' | 'half_used' | 'at_risk' | 'breached' | 'paused' | 'met' | 'none';
      mode: string;
      budgetSeconds: number;
      usedSeconds: number;
      pausedSeconds: number;
      startedAt: string;
      halfAt?: string | null;
      riskAt?: string | null;
      dueAt?: string | null;
      stoppedAt?: string | null;
      breachedAt?: string | null;
    };
    TicketReport: {
      description: string;
      area?: string | null;
      steps?: string | null;
      expected?: string | null;
      actual?: string | null;
      occurredAt?: string | null;
      environment?: string | null;
      allCustomers: boolean;
      customerIds: string[];
      workaroundExists?: boolean | null;
    };
    TicketCategory: 'critical' | 'high' | 'medium' | 'low' | 'inquiry' | 'feature_request';
    TicketStatus:
      | 'new'
      | 'open'
      | 'awaiting_partner'
      | 'awaiting_third_party'
      | 'resolved'
      | 'closed'
      | 'cancelled';
    Ticket: {
      id: string;
      number: string;
      partnerId: string;
      partnerName: string;
      subject: string;
      category: S['TicketCategory'];
      requestedCategory: S['TicketCategory'];
      status: S['TicketStatus'];
      level: number;
      channel: 'panel' | 'email' | 'api' | 'chat' | 'phone' | 'monitor';
      requesterId?: string | null;
      requesterName: string;
      assigneeId?: string | null;
      assigneeName?: string | null;
      report: S['TicketReport'];
      missing: string[];
      targets: S['TicketStatus'][];
      cycle: number;
      reopenCount: number;
      expectedAt?: string | null;
      firstResponseAt?: string | null;
      resolvedAt?: string | null;
      closedAt?: string | null;
      closureReason?: 'partner_satisfied' | 'partner_silence' | 'pm_approved' | null;
      policyId: string;
      policyVersion: number;
      calendarId: string;
      calendarVersion: number;
      createdAt: string;
      updatedAt: string;
      clocks: S['TicketClock'][];
      version: number;
    };
    TicketCounters: {
      open: number;
      mine: number;
      unassigned: number;
      waiting: number;
      escalated: number;
      resolved: number;
      breached: number;
      atRisk: number;
      running: number;
      paused: number;
    };
    TicketEvent: {
      seq: number;
      at: string;
      side: 'staff' | 'partner' | 'system';
      authorId?: string | null;
      authorName: string;
      internal: boolean;
      fact: { kind: string };
      html?: string | null;
    };
    TicketTimeline: { data: S['TicketEvent'][] };
    SlaStretch: {
      from: string;
      to: string;
      why: 'counted' | 'paused' | 'holiday' | 'closed_day' | 'outside_hours';
      note?: string | null;
      seconds: number;
      totalSeconds: number;
    };
    TicketSla: {
      now: string;
      zone: string;
      calendarId: string;
      calendarName: string;
      calendarVersion: number;
      policyId: string;
      policyName: string;
      policyVersion: number;
      open: boolean;
      openUntil?: string | null;
      nextOpening?: string | null;
      clocks: { clock: S['TicketClock']; stretches: S['SlaStretch'][] }[];
    };
    NewTicket: {
      partnerId?: string;
      category?: S['TicketCategory'];
      subject: string;
      description: string;
      area?: string;
      actual?: string;
      occurredAt?: string;
      allCustomers?: boolean;
    };
    TicketMove: {
      to: S['TicketStatus'];
      message?: string;
      dependency?: {
        kind: 'third_party' | 'unforeseen';
        vendor?: string;
        reason: string;
        expectedAt: string;
      };
    };
    TicketAttachment: { id: string; name: string; mediaType: string; size: number };
    CalendarDefinition: {
      zone: string;
      weekly: Record<string, string[][]>;
      holidays?: (
        | string
        | {
            date?: string;
            month?: number;
            day?: number;
            name?: string;
            windows?: string[][];
          }
      )[];
      standardDayMinutes?: number;
    };
    Desk: {
      now: string;
      zone: string;
      open: boolean;
      openUntil?: string | null;
      nextOpening?: string | null;
      calendarName: string;
      calendar: S['CalendarDefinition'];
      policyName: string;
    };
    DeskCalendar: {
      id: string;
      name: string;
      definition: S['CalendarDefinition'];
      createdAt: string;
      createdBy: string;
      version: number;
    };
    DeskCalendarList: { data: S['DeskCalendar'][] };
  };
}

export interface paths {
  '/brand': { get: Get<S['Brand']> };
  '/setup': { get: Get<S['SetupState']>; post: Done<S['Setup']> };
  '/session': {
    get: Get<S['SignedIn']>;
    post: Post<S['SignIn'], S['SignedIn']>;
    delete: Delete;
  };
  '/invitations/accept': { post: Post<S['Accept'], S['Accepted']> };
  '/me': { get: Get<S['Me']>; patch: Patch<Partial<Pick<S['Login'], 'name' | 'locale' | 'timeZone'>>, S['Me']> };
  '/me/password': { post: Done<S['PasswordChange']> };
  '/me/sessions': { get: Get<PageOf<S['Session']>> };
  '/me/sessions/{id}': { delete: Delete<Id> };

  '/members': {
    get: Get<PageOf<S['Member']>, Cursor>;
    post: Created<S['Invite'], S['Invited']>;
  };
  '/members/{id}/resend': { post: Created<never, S['Invited'], Id> };
  '/members/{id}': {
    get: Get<S['Member'], None, Id>;
    patch: Patch<S['MemberChange'], S['Member'], Id>;
    delete: Delete<Id>;
  };
  '/roles': { get: Get<PageOf<S['Role']>> };
  '/permissions': { get: Get<PageOf<S['Permission']>> };
  '/api-tokens': {
    get: Get<PageOf<S['ApiToken']>, Cursor>;
    post: Created<S['NewApiToken'], S['ApiTokenSecret']>;
  };
  '/api-tokens/{id}': { delete: Delete<Id> };
  '/api-tokens/{id}/rotate': { post: Post<{ keepHours?: number }, S['ApiTokenSecret'], Id> };
  '/audit': {
    get: Get<
      PageOf<S['AuditEntry']>,
      Cursor & { actor?: string; action?: string; result?: string; from?: string; to?: string }
    >;
  };
  '/audit/verify': { get: Get<S['AuditVerified'], { day?: string }> };
  '/workspace': {
    get: Get<S['Workspace']>;
    patch: Patch<S['WorkspaceChange'], S['Workspace']>;
  };
  '/workspaces': {
    get: Get<PageOf<S['Workspace']>, Cursor>;
    post: Created<S['NewWorkspace'], S['WorkspaceCreated']>;
  };
  '/partners': {
    get: Get<PageOf<S['Partner']>, Cursor>;
    post: Created<S['NewPartner'], S['PartnerCreated']>;
  };

  '/bots': { get: Get<PageOf<S['Bot']>, Cursor>; post: Created<S['NewBot'], S['Bot']> };
  '/bots/{id}': {
    get: Get<S['Bot'], None, Id>;
    patch: Patch<{ name?: string; description?: string }, S['Bot'], Id>;
  };
  '/bots/{id}/install': { get: Get<S['InstallGuide'], None, Id> };
  '/bots/{id}/publish': {
    post: Post<{ note?: string; acceptWarnings?: boolean }, S['BotPublication'], Id>;
  };
  '/bots/{id}/pause': { post: Post<never, S['Bot'], Id> };
  '/bots/{id}/resume': { post: Post<never, S['Bot'], Id> };
  '/bots/{id}/archive': { post: Post<never, S['Bot'], Id> };
  '/bots/{id}/restore': { post: Post<never, S['Bot'], Id> };
  '/bots/{id}/export': { post: Post<never, S['FlowFile'], Id> };
  '/bots/{id}/import': {
    post: Post<{ file: S['FlowFile']; confirm?: boolean }, S['ImportReport'], Id>;
  };
  '/bots/{botId}/flows': { get: Get<PageOf<S['Flow']>, None, { botId: string }> };
  '/flows/{id}/draft': { get: Get<S['FlowGraph'], None, Id> };
  '/flows/{id}/validate': { post: Post<never, S['FlowCheck'], Id> };
  '/flows/{id}/restore': { post: Post<{ number: number }, S['FlowGraph'], Id> };
  '/flows/{id}/versions': { get: Get<PageOf<S['FlowVersion']>, Cursor, Id> };
  '/flows/{id}/versions/{number}': { get: Get<S['FlowGraph'], None, Id & { number: number }> };
  '/contacts': {
    get: Get<PageOf<S['Contact']>, Cursor & { q?: string; isLead?: boolean; botId?: string }>;
    post: Created<S['ContactFields'], S['Contact']>;
  };
  '/contacts/{id}': {
    get: Get<S['Contact'], None, Id>;
    patch: Patch<S['ContactFields'], S['Contact'], Id>;
    delete: Delete<Id>;
  };
  '/contacts/{id}/timeline': { get: Get<PageOf<S['TimelineEntry']>, Cursor, Id> };
  '/contacts/{id}/notes': {
    get: Get<PageOf<S['ContactNote']>, Cursor, Id>;
    post: Created<{ title?: string; text: string }, S['ContactNote'], Id>;
  };
  '/conversations': {
    get: Get<
      PageOf<S['Conversation']>,
      Cursor & {
        queue?: string;
        assignee?: string;
        contactId?: string;
        q?: string;
        sort?: string;
      }
    >;
  };
  '/conversations/counters': { get: Get<S['ConversationCounters']> };
  '/conversations/{id}': { get: Get<S['Conversation'], None, Id> };
  '/conversations/{id}/messages': {
    get: Get<S['MessageList'], { before?: number; after?: number; limit?: number }, Id>;
    post: Created<S['NewMessage'], S['Message'], Id>;
  };
  '/conversations/{id}/notes': {
    get: Get<S['ConversationNoteList'], None, Id>;
    post: Created<{ title?: string; text: string }, S['ConversationNote'], Id>;
  };
  '/conversations/{id}/notes/{noteId}': { delete: Delete<Id & { noteId: string }> };
  '/conversations/{id}/takeover': { post: Post<never, S['Conversation'], Id> };
  '/conversations/{id}/handback': { post: Post<{ mode?: string } | undefined, S['Conversation'], Id> };
  '/conversations/{id}/assign': { post: Post<{ memberId?: string }, S['Conversation'], Id> };
  '/conversations/{id}/resolve': {
    post: Post<{ reason?: string } | undefined, S['Conversation'], Id>;
  };
  '/conversations/{id}/reopen': { post: Post<never, S['Conversation'], Id> };
  '/conversations/{id}/read': { post: Post<{ seq?: number }, S['Conversation'], Id> };
  '/conversations/{id}/typing': { post: Done<{ on: boolean }, Id> };
  '/realtime/ticket': { post: Created<never, S['RealtimeTicket']> };

  '/support/desk': { get: Get<S['Desk']> };
  '/support/tickets': {
    get: Get<
      PageOf<S['Ticket']>,
      Cursor & { queue?: string; q?: string; category?: string; sort?: string }
    >;
    post: Created<S['NewTicket'], S['Ticket']>;
  };
  '/support/tickets/counters': { get: Get<S['TicketCounters']> };
  '/support/tickets/{id}': { get: Get<S['Ticket'], None, Id> };
  '/support/tickets/{id}/timeline': { get: Get<S['TicketTimeline'], None, Id> };
  '/support/tickets/{id}/sla': { get: Get<S['TicketSla'], None, Id> };
  '/support/tickets/{id}/attachments': {
    post: Created<{ file: string }, S['TicketAttachment'], Id>;
  };
  '/support/tickets/{id}/attachments/{attachmentId}': {
    get: Get<unknown, None, Id & { attachmentId: string }>;
  };
  '/support/tickets/{id}/messages': {
    post: Post<
      { text: string; visibility?: 'public' | 'internal'; attachmentIds?: string[] },
      S['Ticket'],
      Id
    >;
  };
  '/support/tickets/{id}/status': { post: Patch<S['TicketMove'], S['Ticket'], Id> };
  '/support/tickets/{id}/category': {
    post: Patch<{ category: S['TicketCategory']; reason?: string }, S['Ticket'], Id>;
  };
  '/support/tickets/{id}/assign': {
    post: Patch<{ memberId?: string | null }, S['Ticket'], Id>;
  };
  '/support/tickets/{id}/accept': { post: Post<{ comment?: string }, S['Ticket'], Id> };
  '/support/tickets/{id}/reject': { post: Post<{ comment: string }, S['Ticket'], Id> };
  '/support/tickets/{id}/reopen': { post: Post<{ comment: string }, S['Ticket'], Id> };
  '/support/tickets/{id}/escalate': {
    post: Post<{ impact?: string; to?: number; note?: string }, S['Ticket'], Id>;
  };
  '/provider/support/calendars': { get: Get<S['DeskCalendarList']> };
  '/provider/support/calendars/{id}': {
    put: Patch<{ name: string; definition: S['CalendarDefinition'] }, S['DeskCalendar'], Id>;
  };
}
