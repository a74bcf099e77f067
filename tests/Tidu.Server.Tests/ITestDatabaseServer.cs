using Tidu.Server.Data;

namespace Tidu.Server.Tests;

/// <summary>Where test databases come from.</summary>
public interface ITestDatabaseServer
{
    bool IsAvailable { get; }

    string HowToSetUp { get; }

    /// <summary>A database that does not exist yet.</summary>
    DatabaseTarget NewTarget(string dataFolder);

    /// <summary>A copy of a database that nobody has open.</summary>
    Task<DatabaseTarget> CopyAsync(DatabaseTarget source, string dataFolder);

    Task DropAsync(DatabaseTarget target);
}
