using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Features.Identity;

namespace Tidu.Server.Hosting;

/// <summary>Names on screens of the accounts that did something.</summary>
public static class UserNames
{
    /// <summary>By login name; an account that no longer exists, and the command line, keep their login name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(TiduDb db, IEnumerable<string> userNames, CancellationToken cancel)
    {
        var wanted = userNames.Distinct().ToList();
        var known = await db.Set<User>().AsNoTracking().Where(user => wanted.Contains(user.UserName!))
            .Select(user => new { user.UserName, user.DisplayName }).ToDictionaryAsync(user => user.UserName!, user => user.DisplayName, cancel);
        return wanted.ToDictionary(name => name, name => known.GetValueOrDefault(name) is { Length: > 0 } display ? display : name);
    }
}
