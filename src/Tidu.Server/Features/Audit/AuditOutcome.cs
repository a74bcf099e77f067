namespace Tidu.Server.Features.Audit;

/// <summary>How an audited action ended.</summary>
public enum AuditOutcome
{
    /// <summary>Done.</summary>
    Done,

    /// <summary>Tried and failed, as a wrong password.</summary>
    Failed,

    /// <summary>Refused: the role or the scope does not allow it.</summary>
    Refused,
}
