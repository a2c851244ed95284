// The registry files of data/organizations as one list, checked once when first imported. An organization that two files list is
// one: the first entry counts.

import { z } from 'zod';
import applications from '#data/organizations/applications.json' with { type: 'json' };
import banks from '#data/organizations/banks.json' with { type: 'json' };
import chipMakersAmericas from '#data/organizations/chip-makers-americas.json' with { type: 'json' };
import chipMakersAsia from '#data/organizations/chip-makers-asia.json' with { type: 'json' };
import chipMakersEurope from '#data/organizations/chip-makers-europe.json' with { type: 'json' };
import clouds from '#data/organizations/clouds.json' with { type: 'json' };
import consultingAndServices from '#data/organizations/consulting-and-services.json' with { type: 'json' };
import consumerAndIndustryAmericas from '#data/organizations/consumer-and-industry-americas.json' with { type: 'json' };
import consumerAndIndustryAsia from '#data/organizations/consumer-and-industry-asia.json' with { type: 'json' };
import consumerAndIndustryEurope from '#data/organizations/consumer-and-industry-europe.json' with { type: 'json' };
import dataCentres from '#data/organizations/data-centres.json' with { type: 'json' };
import defence from '#data/organizations/defence.json' with { type: 'json' };
import devices from '#data/organizations/devices.json' with { type: 'json' };
import energy from '#data/organizations/energy.json' with { type: 'json' };
import fundsSovereignAndPrivate from '#data/organizations/funds-sovereign-and-private.json' with { type: 'json' };
import fundsVenture from '#data/organizations/funds-venture.json' with { type: 'json' };
import fundsVentureUs from '#data/organizations/funds-venture-us.json' with { type: 'json' };
import governments from '#data/organizations/governments.json' with { type: 'json' };
import healthAmericas from '#data/organizations/health-americas.json' with { type: 'json' };
import healthAndScience from '#data/organizations/health-and-science.json' with { type: 'json' };
import healthAsia from '#data/organizations/health-asia.json' with { type: 'json' };
import healthEurope from '#data/organizations/health-europe.json' with { type: 'json' };
import insurers from '#data/organizations/insurers.json' with { type: 'json' };
import labsAmericas from '#data/organizations/labs-americas.json' with { type: 'json' };
import labsAsia from '#data/organizations/labs-asia.json' with { type: 'json' };
import labsEurope from '#data/organizations/labs-europe.json' with { type: 'json' };
import legalAndWork from '#data/organizations/legal-and-work.json' with { type: 'json' };
import memoryAndEquipment from '#data/organizations/memory-and-equipment.json' with { type: 'json' };
import neoclouds from '#data/organizations/neoclouds.json' with { type: 'json' };
import platformsAndSoftware from '#data/organizations/platforms-and-software.json' with { type: 'json' };
import publicBodiesAmericas from '#data/organizations/public-bodies-americas.json' with { type: 'json' };
import publicBodiesAsia from '#data/organizations/public-bodies-asia.json' with { type: 'json' };
import publicBodiesEurope from '#data/organizations/public-bodies-europe.json' with { type: 'json' };
import publishersAndMediaAmericas from '#data/organizations/publishers-and-media-americas.json' with { type: 'json' };
import publishersAndMediaAsia from '#data/organizations/publishers-and-media-asia.json' with { type: 'json' };
import publishersAndMediaEurope from '#data/organizations/publishers-and-media-europe.json' with { type: 'json' };
import robotics from '#data/organizations/robotics.json' with { type: 'json' };
import security from '#data/organizations/security.json' with { type: 'json' };
import serversAndNetworking from '#data/organizations/servers-and-networking.json' with { type: 'json' };
import startUpsAmericas from '#data/organizations/start-ups-americas.json' with { type: 'json' };
import startUpsAsia from '#data/organizations/start-ups-asia.json' with { type: 'json' };
import startUpsEurope from '#data/organizations/start-ups-europe.json' with { type: 'json' };
import telecoms from '#data/organizations/telecoms.json' with { type: 'json' };
import universitiesAndInstitutes from '#data/organizations/universities-and-institutes.json' with { type: 'json' };
import utilities from '#data/organizations/utilities.json' with { type: 'json' };
import vehicles from '#data/organizations/vehicles.json' with { type: 'json' };
import { RegistryEntry } from '#lib/domain/organization.ts';

/** Every organization that the project lists. */
export const registry: readonly RegistryEntry[] = z
  .array(RegistryEntry)
  .parse([
    ...applications,
    ...banks,
    ...chipMakersAmericas,
    ...chipMakersAsia,
    ...chipMakersEurope,
    ...clouds,
    ...consultingAndServices,
    ...consumerAndIndustryAmericas,
    ...consumerAndIndustryAsia,
    ...consumerAndIndustryEurope,
    ...dataCentres,
    ...defence,
    ...devices,
    ...energy,
    ...fundsSovereignAndPrivate,
    ...fundsVentureUs,
    ...fundsVenture,
    ...governments,
    ...healthAmericas,
    ...healthAndScience,
    ...healthAsia,
    ...healthEurope,
    ...insurers,
    ...labsAmericas,
    ...labsAsia,
    ...labsEurope,
    ...legalAndWork,
    ...memoryAndEquipment,
    ...neoclouds,
    ...platformsAndSoftware,
    ...publicBodiesAmericas,
    ...publicBodiesAsia,
    ...publicBodiesEurope,
    ...publishersAndMediaAmericas,
    ...publishersAndMediaAsia,
    ...publishersAndMediaEurope,
    ...robotics,
    ...security,
    ...serversAndNetworking,
    ...startUpsAmericas,
    ...startUpsAsia,
    ...startUpsEurope,
    ...telecoms,
    ...universitiesAndInstitutes,
    ...utilities,
    ...vehicles,
  ]);
