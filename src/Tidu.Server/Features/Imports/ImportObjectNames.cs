using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Imports;

/// <summary>File names of imports and of the workbooks they return, for the audit trail.</summary>
internal sealed class ImportObjectNames(TiduDb db, string kind) : IObjectNames
{
    public string Kind => kind;

    public bool AreTelling => false;

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        await db.Set<ImportJob>().AsNoTracking().Where(job => EF.Parameter(ids).Contains(job.Id)).ToDictionaryAsync(job => job.Id, job => job.FileName, cancel);
}
