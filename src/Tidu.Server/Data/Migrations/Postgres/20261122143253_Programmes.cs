using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Tidu.Server.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Programmes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ActionPlans",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    PackVersion = table.Column<int>(type: "integer", nullable: false),
                    PackHash = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    ShortTitle = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitId = table.Column<string>(type: "text", nullable: false),
                    Issuer = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: true),
                    Issued = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    BaseDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Follows = table.Column<string>(type: "text", nullable: true),
                    BandScale = table.Column<string>(type: "text", nullable: false),
                    Assignment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AssignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionPlans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportBatches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Label = table.Column<string>(type: "text", nullable: false),
                    EnteredBy = table.Column<string>(type: "text", nullable: false),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Indicators",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    ShortName = table.Column<string>(type: "text", nullable: true),
                    Definition = table.Column<string>(type: "text", nullable: false),
                    MeasureUnit = table.Column<string>(type: "text", nullable: false),
                    BaseUnit = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Direction = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OverTime = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OverUnits = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Numerator = table.Column<string>(type: "text", nullable: true),
                    Denominator = table.Column<string>(type: "text", nullable: true),
                    Decimals = table.Column<int>(type: "integer", nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true),
                    Trajectory = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Batches = table.Column<string>(type: "text", nullable: true),
                    YesNo = table.Column<bool>(type: "boolean", nullable: false),
                    DisplayUnits = table.Column<string>(type: "text", nullable: false),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Indicators", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Baselines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<string>(type: "character varying(80)", nullable: false),
                    IndicatorCode = table.Column<string>(type: "text", nullable: false),
                    UnitId = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<decimal>(type: "numeric(38,10)", precision: 38, scale: 10, nullable: true),
                    Printed = table.Column<string>(type: "text", nullable: false),
                    Clause = table.Column<string>(type: "text", nullable: false),
                    TableId = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Baselines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Baselines_ActionPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ActionPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanAddends",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<string>(type: "character varying(80)", nullable: false),
                    IndicatorCode = table.Column<string>(type: "text", nullable: false),
                    UnitId = table.Column<string>(type: "text", nullable: false),
                    Printed = table.Column<string>(type: "text", nullable: false),
                    TargetOnly = table.Column<bool>(type: "boolean", nullable: false),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanAddends", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanAddends_ActionPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ActionPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanFindings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<string>(type: "character varying(80)", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Severity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IndicatorCode = table.Column<string>(type: "text", nullable: true),
                    TableId = table.Column<string>(type: "text", nullable: true),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    Stated = table.Column<decimal>(type: "numeric(38,10)", precision: 38, scale: 10, nullable: true),
                    Computed = table.Column<decimal>(type: "numeric(38,10)", precision: 38, scale: 10, nullable: true),
                    Places = table.Column<string>(type: "text", nullable: false),
                    Message = table.Column<string>(type: "text", nullable: false),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanFindings_ActionPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ActionPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanMechanisms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<string>(type: "character varying(80)", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Label = table.Column<string>(type: "text", nullable: false),
                    Every = table.Column<string>(type: "text", nullable: true),
                    Units = table.Column<string>(type: "text", nullable: false),
                    Clause = table.Column<string>(type: "text", nullable: false),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanMechanisms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanMechanisms_ActionPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ActionPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanTables",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<string>(type: "character varying(80)", nullable: false),
                    TableId = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Clause = table.Column<string>(type: "text", nullable: false),
                    Rows = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IndicatorCode = table.Column<string>(type: "text", nullable: true),
                    MeasureUnit = table.Column<string>(type: "text", nullable: true),
                    UnitHeading = table.Column<string>(type: "text", nullable: false),
                    BaselineYear = table.Column<int>(type: "integer", nullable: true),
                    Trajectory = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TotalLabel = table.Column<string>(type: "text", nullable: true),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTables", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTables_ActionPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ActionPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanTasks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<string>(type: "character varying(80)", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: true),
                    Section = table.Column<string>(type: "text", nullable: true),
                    Clause = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTasks_ActionPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ActionPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Targets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanId = table.Column<string>(type: "character varying(80)", nullable: false),
                    Key = table.Column<string>(type: "text", nullable: false),
                    IndicatorCode = table.Column<string>(type: "text", nullable: false),
                    UnitId = table.Column<string>(type: "text", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    FirstYear = table.Column<int>(type: "integer", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Comparator = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Value = table.Column<decimal>(type: "numeric(38,10)", precision: 38, scale: 10, nullable: true),
                    PackValue = table.Column<decimal>(type: "numeric(38,10)", precision: 38, scale: 10, nullable: true),
                    Edited = table.Column<bool>(type: "boolean", nullable: false),
                    Printed = table.Column<string>(type: "text", nullable: false),
                    PrintedMeasureUnit = table.Column<string>(type: "text", nullable: false),
                    Nature = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Clause = table.Column<string>(type: "text", nullable: false),
                    Scope = table.Column<string>(type: "text", nullable: true),
                    Effort = table.Column<bool>(type: "boolean", nullable: false),
                    TaskNumber = table.Column<string>(type: "text", nullable: true),
                    PartOf = table.Column<string>(type: "text", nullable: true),
                    Origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    TableId = table.Column<string>(type: "text", nullable: true),
                    SortOrder = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Targets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Targets_ActionPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "ActionPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Observations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    IndicatorCode = table.Column<string>(type: "text", nullable: false),
                    UnitId = table.Column<string>(type: "text", nullable: false),
                    Period = table.Column<string>(type: "text", nullable: false),
                    PeriodEnd = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<decimal>(type: "numeric(38,10)", precision: 38, scale: 10, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SourceText = table.Column<string>(type: "text", nullable: false),
                    SourceDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Used = table.Column<bool>(type: "boolean", nullable: false),
                    Approximate = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    BatchId = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Observations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Observations_ImportBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanTableRows",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanTableId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: true),
                    UnitId = table.Column<string>(type: "text", nullable: false),
                    IndicatorCode = table.Column<string>(type: "text", nullable: false),
                    Printed = table.Column<string>(type: "text", nullable: false),
                    TargetOnly = table.Column<bool>(type: "boolean", nullable: false),
                    IsTotal = table.Column<bool>(type: "boolean", nullable: false),
                    PartOf = table.Column<string>(type: "text", nullable: true),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTableRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTableRows_PlanTables_PlanTableId",
                        column: x => x.PlanTableId,
                        principalTable: "PlanTables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanTaskUnits",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanTaskId = table.Column<int>(type: "integer", nullable: false),
                    Part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UnitId = table.Column<string>(type: "text", nullable: false),
                    Printed = table.Column<string>(type: "text", nullable: false),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTaskUnits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTaskUnits_PlanTasks_PlanTaskId",
                        column: x => x.PlanTaskId,
                        principalTable: "PlanTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Baselines_PlanId",
                table: "Baselines",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_BatchId",
                table: "Observations",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_IndicatorCode_UnitId_PeriodEnd",
                table: "Observations",
                columns: new[] { "IndicatorCode", "UnitId", "PeriodEnd" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanAddends_PlanId",
                table: "PlanAddends",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanFindings_PlanId",
                table: "PlanFindings",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanMechanisms_PlanId",
                table: "PlanMechanisms",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTableRows_PlanTableId",
                table: "PlanTableRows",
                column: "PlanTableId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTables_PlanId_TableId",
                table: "PlanTables",
                columns: new[] { "PlanId", "TableId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanTasks_PlanId",
                table: "PlanTasks",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTaskUnits_PlanTaskId",
                table: "PlanTaskUnits",
                column: "PlanTaskId");

            migrationBuilder.CreateIndex(
                name: "IX_Targets_PlanId_IndicatorCode_UnitId",
                table: "Targets",
                columns: new[] { "PlanId", "IndicatorCode", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Targets_PlanId_Key",
                table: "Targets",
                columns: new[] { "PlanId", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Baselines");

            migrationBuilder.DropTable(
                name: "Indicators");

            migrationBuilder.DropTable(
                name: "Observations");

            migrationBuilder.DropTable(
                name: "PlanAddends");

            migrationBuilder.DropTable(
                name: "PlanFindings");

            migrationBuilder.DropTable(
                name: "PlanMechanisms");

            migrationBuilder.DropTable(
                name: "PlanTableRows");

            migrationBuilder.DropTable(
                name: "PlanTaskUnits");

            migrationBuilder.DropTable(
                name: "Targets");

            migrationBuilder.DropTable(
                name: "ImportBatches");

            migrationBuilder.DropTable(
                name: "PlanTables");

            migrationBuilder.DropTable(
                name: "PlanTasks");

            migrationBuilder.DropTable(
                name: "ActionPlans");
        }
    }
}
