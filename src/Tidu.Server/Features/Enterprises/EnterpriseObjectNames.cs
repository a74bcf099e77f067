using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises.Reading;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Enterprises;

/// <summary>Names of enterprises, for the audit trail.</summary>
internal sealed class EnterpriseObjectNames(TiduDb db) : IObjectNames
{
    public string Kind => FindEnterprise.ObjectKind;

    public bool AreTelling => true;

    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        await db.Set<Enterprise>().AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.CreditCode)).ToDictionaryAsync(row => row.CreditCode, row => row.Name, cancel);
}
