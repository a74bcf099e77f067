using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data.Bulk;
using Tidu.Server.Features.Audit;
using Tidu.Server.Features.Identity;

namespace Tidu.Server.Data;

/// <summary>The database. Slices bring their entities as <see cref="IEntityTypeConfiguration{TEntity}"/> in this assembly and read them with <c>db.Set&lt;T&gt;()</c>.</summary>
/// <remarks>Saving raises versions, keeps the audit trail append-only, refuses a business change without an audit entry in the same transaction, and on SQLite lets one writer in at a time.</remarks>
public abstract class TiduDb(DbContextOptions options) : IdentityDbContext<User>(options)
{
    private readonly SaveRules _rules = new();
    private bool _inTransaction;

    /// <summary>What this process keeps for this database.</summary>
    public LocalState Local => field ??= LocalState.Of(Database.GetConnectionString() ?? string.Empty);

    /// <summary>True where the database takes one writer at a time.</summary>
    protected abstract bool OneWriter { get; }

    /// <summary>Runs several saves in one transaction: all of them or none. Not nestable; an inner call joins the outer transaction.</summary>
    public async Task<T> InTransactionAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        if (_inTransaction)
        {
            return await work();
        }

        using var gate = await EnterAsync(cancel);
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        _inTransaction = true;
        try
        {
            var result = await work();
            _rules.RequireAudit();
            await transaction.CommitAsync(cancel);
            Local.Raise(_rules.TouchedStamps);
            return result;
        }
        finally
        {
            _inTransaction = false;
            _rules.Reset();
        }
    }

    /// <inheritdoc cref="InTransactionAsync{T}"/>
    public Task InTransactionAsync(Func<Task> work, CancellationToken cancel) =>
        InTransactionAsync(async () => { await work(); return true; }, cancel);

    /// <summary>Says that a body of data changes with the next save, so that caches built from it are built anew.</summary>
    public async Task TouchAsync(string stamp, CancellationToken cancel)
    {
        var row = await Set<Stamp>().FindAsync([stamp], cancel) ?? await BeginAsync(stamp, cancel);
        row.Value += RandomNumberGenerator.GetInt32(1, 1 << 30); // two servers that raise it from the same number at once must not arrive at the same number
    }

    /// <summary>Raises a stamp in the database itself, at once: who raises it next waits for the end of this transaction and finds this value. Within a transaction only.</summary>
    /// <returns>The value found and the one left.</returns>
    public async Task<(long Before, long After)> RaiseAsync(string stamp, CancellationToken cancel)
    {
        RequireTransaction();
        var step = (long)RandomNumberGenerator.GetInt32(1, 1 << 30);
        var raised = await Database.SqlQuery<long>(
            $"INSERT INTO \"Stamps\" (\"Name\", \"Value\") VALUES ({stamp}, {step}) ON CONFLICT (\"Name\") DO UPDATE SET \"Value\" = \"Stamps\".\"Value\" + excluded.\"Value\" RETURNING \"Value\"").ToListAsync(cancel);
        _rules.Raised(stamp);
        if (ChangeTracker.Entries<Stamp>().FirstOrDefault(entry => entry.Entity.Name == stamp) is { } known)
        {
            known.State = EntityState.Detached;
        }

        return (raised[0] - step, raised[0]);
    }

    /// <summary>The first to raise a stamp writes its row; of two at once the second finds it, and neither fails.</summary>
    private async Task<Stamp> BeginAsync(string stamp, CancellationToken cancel)
    {
        using (_inTransaction ? null : await EnterAsync(cancel))
        {
            await Database.ExecuteSqlAsync($"INSERT INTO \"Stamps\" (\"Name\", \"Value\") VALUES ({stamp}, 0) ON CONFLICT DO NOTHING", cancel);
        }

        return (await Set<Stamp>().FindAsync([stamp], cancel))!;
    }

    /// <summary>Waits until no other transaction works on a body of data, and keeps others waiting until this one ends: what is read now stays true until it is written. Within a transaction only.</summary>
    /// <remarks>On SQLite the transaction itself is that turn; PostgreSQL takes an advisory lock.</remarks>
    public Task TakeTurnAsync(string bodyOfData, CancellationToken cancel)
    {
        RequireTransaction();
        return OneWriter
            ? Task.CompletedTask
            : Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({bodyOfData}, 0))", cancel);
    }

    /// <summary>Inserts many rows at the speed of the database: past the change tracker, inside the transaction and its rules. Keys that the database makes are not read back.</summary>
    /// <returns>How many rows were inserted.</returns>
    public Task<int> BulkInsertAsync<T>(IEnumerable<T> rows, CancellationToken cancel)
        where T : class
    {
        RequireTransaction();
        _rules.ChangesBusinessRows |= typeof(IVersioned).IsAssignableFrom(typeof(T));
        return InsertManyAsync(BulkTable.For(this, typeof(T)), rows.Select(First), cancel);
    }

    /// <summary>Writes these properties of many rows, each where it still has the version it was read with, and raises the version in the database. The rows themselves stay as they are.</summary>
    /// <returns>How many rows were changed; fewer than given means that somebody else was first.</returns>
    public Task<int> BulkUpdateAsync<T>(IEnumerable<T> rows, IReadOnlyList<string> properties, CancellationToken cancel)
        where T : class, IVersioned
    {
        RequireTransaction();
        _rules.ChangesBusinessRows = true;
        var key = Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties.Single().Name;
        return UpdateManyAsync(BulkTable.For(this, typeof(T)), new BulkUpdate(key, properties), rows, cancel);
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        _rules.Apply(ChangeTracker);
        if (_inTransaction)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        try
        {
            _rules.RequireAudit();
            using var gate = await EnterAsync(cancellationToken);
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            Local.Raise(_rules.TouchedStamps);
            return saved;
        }
        finally
        {
            _rules.Reset();
        }
    }

    /// <summary>Not offered: a blocked thread would hold the writer's gate.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<User>().ToTable("Users");
        builder.Entity<IdentityRole>().ToTable("Roles");
        builder.Entity<IdentityUserRole<string>>().ToTable("UserRoles");
        builder.Entity<IdentityUserClaim<string>>().ToTable("UserClaims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("UserLogins");
        builder.Entity<IdentityUserToken<string>>().ToTable("UserTokens");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("RoleClaims");
        builder.ApplyConfigurationsFromAssembly(typeof(TiduDb).Assembly);
        ModelConventions.Apply(builder);
    }

    private protected abstract Task<int> InsertManyAsync(BulkTable table, IEnumerable<object> rows, CancellationToken cancel);

    private protected abstract Task<int> UpdateManyAsync(BulkTable table, BulkUpdate update, IEnumerable<object> rows, CancellationToken cancel);

    private static T First<T>(T row)
    {
        if (row is IVersioned versioned)
        {
            versioned.Version = 1;
        }

        return row;
    }

    private void RequireTransaction()
    {
        if (!_inTransaction)
        {
            throw new InvalidOperationException("Bulk writing needs a transaction (InTransactionAsync).");
        }
    }

    private async Task<IDisposable?> EnterAsync(CancellationToken cancel)
    {
        if (!OneWriter)
        {
            return null;
        }

        await Local.Writer.WaitAsync(cancel);
        return new Gate(Local.Writer);
    }

    private sealed class Gate(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
