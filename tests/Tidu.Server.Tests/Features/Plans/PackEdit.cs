using Microsoft.Extensions.DependencyInjection;
using Tidu.Server.Data;
using Tidu.Server.Features.Plans;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Tests.Hosting.Commands;

namespace Tidu.Server.Tests.Features.Plans;

/// <summary>The program's packs in a folder of their own, with changes, to be loaded into a database that has the old ones.</summary>
public sealed class PackEdit : IDisposable
{
    public string Folder { get; } = DemoTemplate.NewFolder();

    public PackEdit()
    {
        foreach (var file in Directory.EnumerateFiles(DemoCommands.Packs, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(DemoCommands.Packs, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Replaces a text that stands once in a plan's file.</summary>
    public PackEdit Change(string plan, string old, string @new)
    {
        var file = Path.Combine(Folder, "plans", plan + ".yaml");
        var text = File.ReadAllText(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0)
        {
            throw new InvalidOperationException($"'{old}' must stand once in {plan}.");
        }

        File.WriteAllText(file, text.Replace(old, @new, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Loads the plans as a start of the program would.</summary>
    /// <returns>Ids of the plans written.</returns>
    public async Task<IReadOnlyList<string>> LoadInto(TiduApp app)
    {
        IReadOnlyList<string> written = [];
        await app.InScope(async services =>
        {
            var db = services.GetRequiredService<TiduDb>();
            services.GetRequiredService<AuditTrail>().Add(AuditActions.LoadPacks);
            written = await LoadPlans.LoadAsync(db, PackFolder.Read(Folder), file => File.ReadAllBytes(Path.Combine(Folder, file)), CancellationToken.None);
            await db.SaveChangesAsync();
        });
        return written;
    }
}
