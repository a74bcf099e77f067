namespace Tidu.Server.Hosting;

/// <summary>One step of filling a demonstration database. It saves through <see cref="DemoContext.Db"/>; the runner owns the transaction and writes the audit entry.</summary>
/// <param name="Name">Kebab-case; kept in the database's origin.</param>
/// <param name="RunAsync">Does it.</param>
/// <param name="OnNewPacks">True where it runs again when the packs have changed; it must then leave alone what users edited.</param>
public sealed record DemoStep(string Name, Func<DemoContext, CancellationToken, Task> RunAsync, bool OnNewPacks = false);
