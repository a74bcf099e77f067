using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Tidu.Server.Features.Audit;

namespace Tidu.Server.Data;

/// <summary>What every save must keep, gathered over one transaction.</summary>
internal sealed class SaveRules
{
    private readonly HashSet<string> _touchedStamps = [];
    private bool _hasAuditEntry;

    /// <summary>True once a business row was changed in this transaction; bulk writing says it itself.</summary>
    public bool ChangesBusinessRows { get; set; }

    /// <summary>Stamps raised in this transaction.</summary>
    public IReadOnlyCollection<string> TouchedStamps => _touchedStamps;

    /// <summary>A stamp that was raised past the change tracker.</summary>
    public void Raised(string stamp) => _touchedStamps.Add(stamp);

    /// <summary>Raises versions; refuses to change or delete an audit entry.</summary>
    public void Apply(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            switch (entry.Entity)
            {
                case AuditEntry when entry.State != EntityState.Added:
                    throw new InvalidOperationException("An audit entry is never changed or deleted.");
                case AuditEntry:
                    _hasAuditEntry = true;
                    break;
                case Stamp stamp:
                    _touchedStamps.Add(stamp.Name);
                    break;
                case IVersioned row:
                    ChangesBusinessRows = true;
                    row.Version += entry.State == EntityState.Deleted ? 0 : 1;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Throws where business rows change and nobody wrote down who did it.</summary>
    public void RequireAudit()
    {
        if (ChangesBusinessRows && !_hasAuditEntry)
        {
            throw new InvalidOperationException("A business change needs an audit entry in the same transaction (AuditTrail.Add).");
        }
    }

    public void Reset()
    {
        _touchedStamps.Clear();
        ChangesBusinessRows = _hasAuditEntry = false;
    }
}
